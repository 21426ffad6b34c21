import type { EmbeddedEngine, Handler } from '../../src/backend/index.ts';

/** `GET /__test/export?subject=…` answers all that is held about a member, as the shop's back office reads it. */
export const exportMember =
  (engine: EmbeddedEngine): Handler =>
  async (request) => {
    const subject = new URL(request.url).searchParams.get('subject') ?? '';
    const held = await engine.export(subject);
    return held ? Response.json(held) : new Response(null, { status: 404 });
  };
