import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { hear, hearAndStop, valuesAt } from '../shared/scene.js';
import { changeMember, partnerStore, signIn, signOut, storeAt } from '../shared/shop.js';

export function App(props) {
  const [step, setStep] = createSignal(0);
  const values = createMemo(() => valuesAt(step()));
  return (
    <>
      <button id="next" onClick={() => setStep(step() + 1)}>
        Next
      </button>
      <main data-step={step()}>
        <Dynamic component={scenes[props.scene]} step={step()} values={values()} />
      </main>
    </>
  );
}

const ownStore = (element) => {
  element.store = partnerStore();
};
const listens = (element) => {
  element.addEventListener('laurel-share', hear);
  onCleanup(() => element.removeEventListener('laurel-share', hear));
};

const scenes = {
  bare: () => <laurel-points-badge />,
  flag: () => <laurel-points-badge preview />,
  content: (props) => (
    <laurel-points-badge>
      <a href="/account">Your points, seen {props.step} times</a>
    </laurel-points-badge>
  ),
  toggle: (props) => (
    <Show when={props.values.shown} fallback={<p>Hidden</p>}>
      <laurel-tier-progress />
    </Show>
  ),
  properties: (props) => (
    <>
      <laurel-points-badge
        variant="card"
        prop:preview={props.values.preview}
        prop:headingLevel={props.values.headingLevel}
        label={props.values.label}
      />
      <laurel-referral-card prop:preview={true} prop:rows={props.values.rows} />
      <laurel-feedback-survey prop:preview={true} prop:surveyId={props.values.surveyId} />
      <laurel-provider api="/api/partner" prop:tokenUrl={props.values.tokenUrl}>
        <laurel-tier-progress />
        <laurel-points-badge />
      </laurel-provider>
    </>
  ),
  attributes: (props) => (
    <>
      <laurel-points-badge
        variant="card"
        bool:preview={props.values.preview}
        attr:heading-level={props.values.headingLevel}
        attr:label={props.values.label}
      />
      <laurel-referral-card bool:preview={true} attr:rows={props.values.rows} />
      <laurel-feedback-survey bool:preview={true} attr:survey-id={props.values.surveyId} />
      <laurel-provider api="/api/partner" attr:token-url={props.values.tokenUrl}>
        <laurel-tier-progress />
        <laurel-points-badge />
      </laurel-provider>
    </>
  ),
  provider: (props) => (
    <laurel-provider api="/api/partner" attr:token-url={props.values.laterTokenUrl}>
      <laurel-points-badge />
    </laurel-provider>
  ),
  object: (props) => <laurel-points-badge prop:store={storeAt(props.step)} />,
  byHand: () => (
    <>
      <laurel-points-badge ref={ownStore} />
      <laurel-referral-card ref={listens} bool:preview={true} />
    </>
  ),
  events: () => (
    <>
      <laurel-referral-card
        bool:preview={true}
        on:laurel-ready={hear}
        on:laurel-share={hear}
        on:laurel-shared={hear}
      />
      <laurel-feedback-survey
        bool:preview={true}
        on:laurel-survey-submit={hearAndStop}
        on:laurel-survey-completed={hear}
      />
    </>
  ),
  list: (props) => (
    <For each={props.values.keys}>
      {(key) => <laurel-referral-card id={key} bool:preview={true} />}
    </For>
  ),
  session: () => (
    <>
      <button id="sign-in" onClick={() => signIn('ana')}>
        Sign in
      </button>
      <button id="change" onClick={() => changeMember('ben')}>
        Be somebody else
      </button>
      <button id="sign-out" onClick={signOut}>
        Sign out
      </button>
      <laurel-points-badge />
      <laurel-points-badge variant="card" />
      <laurel-tier-progress />
      <laurel-referral-card />
    </>
  ),
};
