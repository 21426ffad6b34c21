import { useEffect, useRef, useState } from 'react';
import { hear, hearAndStop, valuesAt } from '../shared/scene.js';
import { changeMember, partnerStore, signIn, signOut, storeAt } from '../shared/shop.js';

export function App({ scene }) {
  const [step, setStep] = useState(0);
  const Scene = scenes[scene];
  return (
    <>
      <button id="next" onClick={() => setStep(step + 1)}>
        Next
      </button>
      <main data-step={step}>
        <Scene step={step} {...valuesAt(step)} />
      </main>
    </>
  );
}

function ByHand() {
  const badge = useRef(null);
  const card = useRef(null);
  useEffect(() => {
    const element = card.current;
    badge.current.store = partnerStore();
    element.addEventListener('laurel-share', hear);
    return () => element.removeEventListener('laurel-share', hear);
  }, []);
  return (
    <>
      <laurel-points-badge ref={badge} />
      <laurel-referral-card ref={card} preview />
    </>
  );
}

const scenes = {
  bare: () => <laurel-points-badge />,
  flag: () => <laurel-points-badge preview />,
  content: ({ step }) => (
    <laurel-points-badge>
      <a href="/account">Your points, seen {step} times</a>
    </laurel-points-badge>
  ),
  toggle: ({ shown }) => (shown ? <laurel-tier-progress /> : <p>Hidden</p>),
  properties: ({ preview, headingLevel, rows, label, surveyId, tokenUrl }) => (
    <>
      <laurel-points-badge
        variant="card"
        preview={preview}
        headingLevel={headingLevel}
        label={label}
      />
      <laurel-referral-card preview rows={rows} />
      <laurel-feedback-survey preview surveyId={surveyId} />
      <laurel-provider api="/api/partner" tokenUrl={tokenUrl}>
        <laurel-tier-progress />
        <laurel-points-badge />
      </laurel-provider>
    </>
  ),
  attributes: ({ preview, headingLevel, rows, label, surveyId, tokenUrl }) => (
    <>
      <laurel-points-badge
        variant="card"
        preview={preview}
        heading-level={headingLevel}
        label={label}
      />
      <laurel-referral-card preview rows={rows} />
      <laurel-feedback-survey preview survey-id={surveyId} />
      <laurel-provider api="/api/partner" token-url={tokenUrl}>
        <laurel-tier-progress />
        <laurel-points-badge />
      </laurel-provider>
    </>
  ),
  provider: ({ laterTokenUrl }) => (
    <laurel-provider api="/api/partner" token-url={laterTokenUrl}>
      <laurel-points-badge />
    </laurel-provider>
  ),
  object: ({ step }) => <laurel-points-badge store={storeAt(step)} />,
  byHand: ByHand,
  events: () => (
    <>
      <laurel-referral-card
        preview
        onlaurel-ready={hear}
        onlaurel-share={hear}
        onlaurel-shared={hear}
      />
      <laurel-feedback-survey
        preview
        onlaurel-survey-submit={hearAndStop}
        onlaurel-survey-completed={hear}
      />
    </>
  ),
  list: ({ keys }) => keys.map((key) => <laurel-referral-card key={key} id={key} preview />),
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
