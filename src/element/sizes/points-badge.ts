import { css, unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';

/** Height of a badge in a line, and of each remark beside it. */
const line = css`2.625em`;
const remark = css`2em`;
/** Widths of a pill, a plain line, and a remark: fixed, so that no text moves what stands around. */
const pillWidth = css`11em`;
const plainWidth = css`10em`;
const remarkWidth = css`13em`;
/** Below this width of the page, remarks stand under the badge. */
const narrowPage = css`(width < 48em)`;
/** Below this width of the card itself, one of its lines becomes two. */
const narrowCard = css`(width < 20em)`;
const cardHeight = css`9.5em`;
const narrowCardHeight = css`10.75em`;
/** Width of a card that its surroundings would shrink to its content. */
const cardWidth = css`20em`;

const cardHost = css`
  display: block;
  container-type: inline-size;
  contain-intrinsic-inline-size: ${cardWidth};
`;

/** Sizes of the badge at work; the number of remarks is `--_remarks` on `.beside`. */
export const pointsBadgeSizes = css`
  :host {
    display: inline-flex;
    gap: 0.5em;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .box {
    flex: none;
    max-inline-size: 100%;
    block-size: ${line};
    inline-size: ${plainWidth};
  }
  .pill {
    inline-size: ${pillWidth};
  }
  .beside {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .beside > * {
    inline-size: ${remarkWidth};
  }
  @media ${narrowPage} {
    :host,
    .beside {
      flex-direction: column;
      align-items: start;
      gap: 0;
    }
    .beside > * {
      block-size: ${remark};
    }
  }
  :host(:state(card)) {
    ${cardHost}
  }
  .card {
    block-size: auto;
    inline-size: auto;
    min-block-size: ${cardHeight};
  }
  @container ${narrowCard} {
    .card {
      min-block-size: ${narrowCardHeight};
    }
  }
`;

/** The same sizes, from attributes alone, before the badge is defined. */
export function pointsBadgeReserve(tag: string): CSSResult {
  const host = unsafeCSS(`${tag}:not(:defined)`);
  const has = (word: string) => unsafeCSS(`[show~='${word}' i]`);
  const remarks = css`var(--_pending, 0) + var(--_expiring, 0) + var(--_worth, 0)`;
  return css`
    ${host} {
      display: inline-block;
      box-sizing: border-box;
      max-inline-size: 100%;
      vertical-align: middle;
      inline-size: calc(var(--_own, ${pillWidth}) + (${remarks}) * (${remarkWidth} + 0.5em));
      block-size: ${line};
    }
    ${host}[variant='plain' i] {
      --_own: ${plainWidth};
    }
    ${host}${has('pending')} {
      --_pending: 1;
    }
    ${host}${has('expiring')} {
      --_expiring: 1;
    }
    ${host}${has('worth')} {
      --_worth: 1;
    }
    @media ${narrowPage} {
      ${host} {
        inline-size: max(var(--_own, ${pillWidth}), min(1, ${remarks}) * ${remarkWidth});
        block-size: calc(${line} + (${remarks}) * ${remark});
      }
    }
    ${host}[variant='card' i] {
      ${cardHost}
      inline-size: auto;
      block-size: auto;
    }
    ${host}[variant='card' i]::before {
      content: '';
      float: inline-start;
      block-size: ${cardHeight};
    }
    @container ${narrowCard} {
      ${host}[variant='card' i]::before {
        block-size: ${narrowCardHeight};
      }
    }
  `;
}
