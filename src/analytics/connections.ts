/** By where they listen and by name: the connection from which a target hears. */
type Connections = WeakMap<EventTarget, Map<string, object>>;

const KEY = Symbol.for('laurel.analytics.v1');
const place = globalThis as { [KEY]?: Connections };

/** Those of the page, also of other copies of this module. */
function connectionsOf(root: EventTarget): Map<string, object> {
  const all = (place[KEY] ??= new WeakMap());
  const found = all.get(root) ?? new Map<string, object>();
  all.set(root, found);
  return found;
}

/** A connection's say in who is told: a script that runs twice must not count everything twice. */
export interface Turn {
  /** Whether no newer connection tells the target of that name. */
  has(name: string): boolean;
  end(): void;
}

/** Takes the targets over from earlier connections to the same root. */
export function takeTurn(root: EventTarget, names: readonly string[]): Turn {
  const connections = connectionsOf(root);
  const own = {};
  for (const name of names) connections.set(name, own);
  const has = (name: string): boolean => connections.get(name) === own;
  return {
    has,
    end: () => names.filter(has).forEach((name) => connections.delete(name)),
  };
}
