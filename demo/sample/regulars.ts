import { act, answer, order, redeem, type Deed } from './deeds.ts';

const names = [
  'Anders Berg',
  'Beatrice Moreau',
  'Carlos Mendes',
  'Dilara Kaya',
  'Eoin Murphy',
  'Fatima Zahra',
  'Giulia Conti',
  'Hannah Schulz',
  'Ivana Horvat',
  'Jun Park',
  'Katarzyna Nowak',
  'Liam Fraser',
  'Maja Nilsson',
  'Nikos Papadakis',
  'Oskar Wolf',
  'Priya Nair',
  'Quentin Roche',
  'Rosa Jansen',
];

/** A small generator of even numbers below one (mulberry32), so that every start tells the same lives. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function lifeOf(place: number): readonly Deed[] {
  const roll = dice(place + 1);
  const many = 1 + Math.floor(roll() * 7);
  const bought = Array.from({ length: many }, () =>
    order(2 + Math.floor(roll() * 350), (8 + roll() * 60).toFixed(2)),
  );
  const oldest = Math.max(...bought.map(({ daysAgo }) => daysAgo));
  const spent =
    bought.length > 4 && oldest > 120 ? [redeem(1 + roll(), 'any-discount', '100')] : [];
  const told =
    roll() > 0.6 && oldest > 30 ? [answer(1 + roll() * 20, Math.floor(roll() * 11))] : [];
  const read = roll() > 0.5 && oldest > 20 ? [act(10 + roll() * 5, 'newsletter')] : [];
  return [...bought, ...spent, ...told, ...read];
}

/** Customers like most: a few orders, now and then something more. */
export const regulars = names.map((name, place) => [name, 'a regular', ...lifeOf(place)] as const);
