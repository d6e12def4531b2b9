import { fold } from '../basics/names.ts';

/**
 * Words that one person's papers spell in several ways, each line one name: common transliterations, and spellings that
 * clerks mix up. Small on purpose: what is tried by hand has to be likely. Written by hand for Alongside, and not checked
 * line by line against any published table.
 */
const clusters: readonly string[] = [
  // Spanish
  'gonzalez gonzales',
  'rodriguez rodrigues',
  'hernandez ernandez hernandes',
  'vasquez vazquez basquez',
  'velasquez velazquez',
  'chavez chaves',
  'jimenez gimenez ximenez',
  'quinonez quinones',
  'ordonez ordones',
  'giron jiron',
  'ibarra ybarra',
  'izaguirre isaguirre yzaguirre',
  'menjivar mejivar menjibar',
  'zelaya selaya celaya',
  'sebastian sabastian',
  'basilio bacilio',
  'baez vaez',
  'barahona varahona',
  'valdez valdes',
  'cortez cortes',
  'perez peres',
  'gomez gomes',
  'lopez lopes',
  'munoz munos',
  'yanez llanez yanes',
  'mejia mexia',
  'yesenia jessenia yessenia',
  'wilmer wilmar vilmer',
  'brayan bryan brian',
  'kevin kebin',
  // Haitian Creole and French
  'jean jan',
  'pierre pye',
  'baptiste batis',
  'joseph jozef',
  'louis lwi',
  'francois franswa',
  'charles chal',
  'jacques jak',
  'antoine antwan',
  'claude klod',
  'saint st sen',
  'sainte ste sent',
  // K'iche' and other Mayan names: Spanish letters and those of the unified alphabet
  'ixcoy ixkoy ishcoy',
  'tzoc tzok',
  'tzul tsul',
  'cux kux',
  'quiej kiej kej',
  'xiloj shiloj',
  'chitic chitik',
  'ajpop ahpop',
  'tum toom',
  'us uz',
  'coj koj',
  'batz bats',
  'caal kaal',
  'choc chok',
  'mucu muku',
  'xol shol',
  'pacay pakay',
  // Portuguese
  'souza sousa',
  'luiz luis',
  'correia correa',
  'moraes morais',
  'mello melo',
  'batista baptista',
  'queiroz queiros',
  'goncalves gonsalves',
  'thiago tiago',
  'felipe philipe',
  'vasconcellos vasconcelos',
  // Vietnamese
  'nguyen nguyan',
  'huynh hoang',
  'vu vo',
  'ly li',
  'truong chuong',
  // Chinese
  'chen chan tan',
  'wang wong ong',
  'li lee',
  'zhang chang cheung',
  'liu lau',
  'lin lam lim',
  'huang wong',
  'wu ng',
  'zhou chou chow',
  'xu hsu tsui',
  'zhao chao chiu',
  'guo kuo kwok',
  'cai tsai choi',
  'zheng cheng',
  'xie hsieh tse',
  'yang yeung',
  'zhu chu',
  // Arabic
  'mohamed mohammed muhammad mohammad',
  'ahmed ahmad',
  'hussein hussain husain',
  'hassan hasan',
  'abdallah abdullah',
  'yusuf yousef youssef',
  'ibrahim ebrahim',
  'osman othman uthman',
  'khalid khaled',
  'mustafa mostafa moustafa',
  'said saeed sayed',
  'omar umar',
  'fatima fatma fatuma',
  'suleiman sulaiman suleyman',
  // Russian and Ukrainian
  'aleksandr alexander oleksandr',
  'sergey sergei serhii',
  'dmitry dmitri dmytro',
  'andrey andrei andrii',
  'yuliya yulia yuliia',
];

const others = new Map<string, string[]>();
for (const cluster of clusters) {
  const words = cluster.split(' ');
  for (const word of words) {
    others.set(word, [...(others.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
}

const likeIn = (original: string, word: string): string => {
  const first = [...original][0] ?? '';
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
};

/** Other spellings of one word, in the case in which it is written; none for a word of no table. */
export const otherSpellings = (word: string): readonly string[] =>
  (others.get(fold(word)) ?? []).map((other) => likeIn(word, other));

/** True if the tables say that one word may be written as the other. */
export const sameByTable = (left: string, right: string): boolean =>
  others.get(fold(left))?.includes(fold(right)) ?? false;
