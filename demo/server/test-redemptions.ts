import type { EmbeddedEngine, Handler } from '../../src/backend/index.ts';

interface Finish {
  readonly subject: string;
  readonly id: string;
  readonly to: 'issued' | 'refused' | 'used';
}

/** `POST /__test/redemptions {"subject", "id", "to"}` does what the shop's staff would. */
export const finishRedemptions =
  (engine: EmbeddedEngine): Handler =>
  async (request) => {
    const { subject, id, to } = (await request.json()) as Finish;
    const { outcome } = await engine.finishRedemption(subject, { id, to });
    return new Response(null, { status: outcome === 'applied' ? 204 : 409 });
  };
