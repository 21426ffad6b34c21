import { css } from 'lit';
import { frameStyles, tokensOf } from '../../src/element/index.ts';
import { pointsBadgeSizes } from '../../src/element/sizes/points-badge.ts';

export const pointsBadgeStyles = [
  tokensOf('points-badge'),
  frameStyles,
  pointsBadgeSizes,
  css`
    .pill:is(.ready, .stale) {
      min-inline-size: min-content;
    }
    .line:has(+ .footnote) :is(.muted, .icon) {
      display: none;
    }
    .pill .footnote {
      flex: auto;
      inline-size: 0;
    }
    .icon {
      color: var(--_accent-text);
    }
  `,
];
