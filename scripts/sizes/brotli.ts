import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of what a page downloads, after brotli 11. */
export function brotliSize(text: Buffer): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return brotliCompressSync(text, { params }).length;
}
