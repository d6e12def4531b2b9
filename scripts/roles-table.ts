import { contract } from '../shared/contract.ts';
import { roles, type CallSpec, type Role } from '../shared/contract/contract-kit.ts';

const columns: readonly (Role | 'anyone')[] = [...roles, 'anyone'];

const mayCall = ({ roles: allowed }: CallSpec, who: Role | 'anyone'): boolean =>
  allowed === 'anyone' || (who !== 'anyone' && allowed.includes(who));

/** Who may make which call, as Markdown, generated from the contract. */
export const rolesTable = (): string => {
  // The object's own types are narrower than this loop needs.
  const calls = (Object.entries(contract) as [string, CallSpec][]).toSorted(([left], [right]) =>
    left < right ? -1 : 1,
  );
  const lines = [
    '# Who may make which call',
    '',
    'Generated from the contract by `npm run docs`. The core rejects every other call (`call.refused`, or `vault.locked`',
    'without a session). `tests/integration/roles.test.ts` walks the whole table. A volunteer’s calls answer only what they',
    'may see: their own accompaniments, from four weeks before to two weeks after, and detentions that they started, while',
    'their access lasts.',
    '',
    '| call | kind | coordinator | volunteer | anyone, also while locked |',
    '|---|---|---|---|---|',
    ...calls.map(
      ([name, spec]) =>
        `| \`${name}\` | ${spec.kind} |${columns.map((who) => (mayCall(spec, who) ? ' yes |' : ' |')).join('')}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
};
