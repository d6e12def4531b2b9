import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Floors and doors: which folder of a room may import which other one. Everything here follows from the list of
 * folders, so a new feature is held to it without its own entry.
 */

const root = join(import.meta.dirname, '..');

const foldersOf = (room) =>
  readdirSync(join(root, room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/**
 * The rooms that have floors. `floors` names the folders that are no feature, from the ground up; `features` marks where
 * the features are among them. `door` says which file of a feature another feature may import.
 */
const rooms = {
  'main/core': {
    floors: ['db', 'records', 'files-out', 'papers', 'vault-files', 'context', 'access', 'features', 'process'],
    isDoor: (path) => path.endsWith('-api.ts'),
    door: 'its -api.ts',
  },
  renderer: {
    floors: ['ui', 'base', 'features', 'app'],
    isDoor: (path) => path.split('/')[2] === 'public',
    door: 'its public/',
  },
  // Contracts and rules are there to be used: a feature of it has no door, and the graph of folders keeps circles out.
  shared: {
    floors: ['basics', 'contract', 'records', 'words', 'features'],
    isDoor: () => true,
    door: 'any file',
  },
};

/** The features of a room: its folders that are no floor by name. */
export const featuresOf = (room) => foldersOf(room).filter((folder) => !rooms[room].floors.includes(folder));

/** The room with floors and the folder in it that a path from the root is in; null for a file beside the folders. */
const placeOf = (path) => {
  const room = Object.keys(rooms).find((name) => path.startsWith(`${name}/`));
  if (room === undefined) return null;
  const [folder, more] = path.slice(room.length + 1).split('/');
  return more === undefined ? null : { room, folder };
};

const floorOf = (room, folder) => {
  const { floors } = rooms[room];
  const floor = floors.indexOf(folder);
  return floor === -1 ? floors.indexOf('features') : floor;
};

/**
 * Says why a file may not import another of the same room, or null.
 * @param from path of the importing file from the root, with slashes
 * @param to path of the imported file from the root
 */
export const closedDoor = (from, to) => {
  const here = placeOf(from);
  const there = placeOf(to);
  if (here === null || there === null || here.room !== there.room || here.folder === there.folder) return null;
  const { room } = here;
  const below = floorOf(room, there.folder);
  const own = floorOf(room, here.folder);
  if (below > own) return `${there.folder}/ is a floor above ${here.folder}/`;
  const bothFeatures = below === own && rooms[room].floors[own] === 'features';
  if (bothFeatures && !rooms[room].isDoor(to)) {
    return `${here.folder}/ enters ${there.folder}/ by ${rooms[room].door} alone`;
  }
  return null;
};
