// Fetched, in room that is kept, where a page asks for the ladder or the benefits, or where there are
// more criteria than it has room for.
import { css, html, nothing } from 'lit';
import { icon } from '../../src/element/index.ts';
import type { Content } from '../../src/element/index.ts';
import { tierProgressMoreWords } from '../../src/i18n/en/tier-progress-more.ts';
import { checkIcon } from './tier-progress.icons.ts';
import { benefitsOf } from './tier-progress.sentences.ts';
import type { TierProgressView } from './tier-progress.sentences.ts';
import type { TierProgress } from './tier-progress.ts';

const styles = css`
  .ladder {
    display: flex;
    list-style: none;
  }
  li {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    text-align: center;
    font-size: 0.875em;
  }
  li + li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.8125em;
    inset-inline: calc(1em - 50%) calc(50% + 1em);
    border-block-start: 2px solid var(--_line);
  }
  .dot {
    margin: 0 auto 0.25em;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 2px solid var(--_line);
    background: none;
  }
  .past .dot,
  .current .dot,
  li:is(.past, .current)::before {
    border-color: var(--_accent);
  }
  .past .dot {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .current {
    font-weight: var(--_title-weight);
  }
  .current .dot {
    border-width: 0.5em;
  }
  summary,
  .more {
    line-height: 1.75;
  }
  .more {
    position: absolute;
    inset-block-end: 0.125em;
    inset-inline-start: var(--_padding);
    min-block-size: 24px;
    font-size: 0.875em;
  }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(String(styles));

/** Gives a bar, once, words and styles that did not come with it. */
function equip({ constructor, shadowRoot }: TierProgress): void {
  const sheets = shadowRoot?.adoptedStyleSheets;
  if (sheets?.includes(sheet)) return;
  Object.assign((constructor as typeof TierProgress).words, tierProgressMoreWords);
  sheets?.push(sheet);
}

/** The tiers, lowest first, with the one the member has. */
export function renderLadder(bar: TierProgress, { steps, current }: TierProgressView): Content {
  equip(bar);
  const at = steps.findIndex(({ id }) => id === current);
  return html`<ol part="ladder" class="ladder">
    ${steps.map(
      ({ name }, index) =>
        html`<li
          part="step"
          class=${index < at ? 'past' : index === at ? 'current' : ''}
          aria-current=${index === at ? 'step' : nothing}
        >
          <span class="dot">${index < at ? icon(checkIcon) : nothing}</span>${bar.pick(name)}
        </li>`,
    )}
  </ol>`;
}

/** The button that shows the criteria beyond the room kept, and hides them again. */
export function renderToggle(bar: TierProgress, isOpen: boolean, toggle: () => void): Content {
  equip(bar);
  return html`<button part="link" class="more" aria-expanded=${isOpen} @click=${toggle}>
    ${bar.say('showAll')}
  </button>`;
}

/** What the tier gives, behind a heading. */
export function renderBenefits(bar: TierProgress, view: TierProgressView): Content {
  equip(bar);
  const benefits = benefitsOf(bar, view, view.current);
  if (!benefits[0]) return nothing;
  return html`<details part="benefits" class="muted">
    <summary>${bar.say('benefits')}</summary>
    ${benefits.map((benefit) => html`<p>${icon(checkIcon)} ${benefit}</p>`)}
  </details>`;
}
