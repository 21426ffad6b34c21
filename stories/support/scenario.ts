import type { Snapshot } from '../../src/store/index.ts';
import type { Person } from './people.ts';

type Json = Readonly<Record<string, unknown>>;

/** How a story's shop answers: `silent` never, `down` with 503, `down later` with 503 after the first good answers. */
export type Server = 'up' | 'silent' | 'down' | 'down later';

/** The network between page and shop, as chosen in the toolbar. */
export type Network = 'fast' | 'slow' | 'failing' | 'offline';

/** What a story finds: a shop with its programme, who is signed in, and how the shop's server behaves. */
export interface Scenario {
  /** A parsed `programme.json`; the demo shop's without it. */
  readonly programme?: unknown;
  /** Who is signed in; nobody without it. */
  readonly person?: Person;
  readonly server?: Server;
  /**
   * The member document as another engine would send it, made from ours: for what the embedded
   * engine never answers.
   */
  readonly member?: (document: Json) => Json;
  /** The visitor's commands that are not done, in place of those that the store knows. */
  readonly commands?: Snapshot['commands'];
  /** The store takes commands for as long as the page lives, and the network does not come back. */
  readonly takes?: 'volatile';
}
