// Plain old JavaScript, because it must also run, and speak plainly, on a Node that is too old for the rest.
var fs = require('fs');
var path = require('path');

var needed = 24;
var found = parseInt(process.versions.node, 10);

if (!fs.existsSync(path.join(__dirname, '..', 'node_modules', 'vite'))) {
  process.stderr.write('The libraries aren’t installed yet. Run this first:\n\n    npm install\n\n');
  process.exit(1);
}
if (found < needed) {
  process.stderr.write(
    'Alongside needs Node ' +
      needed +
      ' or newer. This is Node ' +
      process.versions.node +
      '.\n' +
      '"npm install" normally installs the right version of Node. Run it again without --ignore-scripts,\n' +
      'or install Node ' +
      needed +
      ' from https://nodejs.org.\n',
  );
  process.exit(1);
}
