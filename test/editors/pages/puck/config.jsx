import { FieldLabel } from '@puckeditor/core';
import feedbackSurvey from 'laurel-elements/schemas/feedback-survey.json';
import pointsBadge from 'laurel-elements/schemas/points-badge.json';
import referralCard from 'laurel-elements/schemas/referral-card.json';
import rewardList from 'laurel-elements/schemas/reward-list.json';
import tierProgress from 'laurel-elements/schemas/tier-progress.json';

const schemas = [pointsBadge, tierProgress, feedbackSurvey, referralCard, rewardList];

/** A component for each element. */
export const config = {
  components: Object.fromEntries(schemas.map((schema) => [schema.title, componentOf(schema)])),
};

/** Its fields are the attributes that are meant for editors. */
function componentOf({ properties, 'x-laurel': { tag: Tag, fallback } }) {
  const own = Object.entries(properties).filter(([, each]) => each['x-laurel'].isEditorial);
  return {
    fields: Object.fromEntries(own.map(([name, schema]) => [name, fieldOf(schema)])),
    render: ({ puck, ...values }) => (
      <Tag {...attributesOf(own, values)} preview={puck.isEditing ? '' : undefined}>
        <a href={fallback.href}>{fallback.text}</a>
      </Tag>
    ),
  };
}

/** What was chosen, as text; what is empty counts as left out. */
function attributesOf(own, values) {
  const written = own.map(([name]) => [name, [values[name] ?? ''].flat().join(' ')]);
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}

function fieldOf({ title: label, type, oneOf, items, minimum: min, maximum: max }) {
  const usual = { value: '', label: 'As usual' };
  if (oneOf) {
    const choices = oneOf.map((each) => ({ value: each.const, label: each.title }));
    return { type: 'select', label, options: [usual, ...choices] };
  }
  if (items) {
    const render = (props) => <Checkboxes {...props} label={label} choices={items.oneOf} />;
    return { type: 'custom', label, render };
  }
  if (type === 'boolean')
    return { type: 'radio', label, options: [usual, { value: true, label: 'Yes' }] };
  return type === 'integer' ? { type: 'number', label, min, max } : { type: 'text', label };
}

/** Any number of words, in the order of the choices. */
function Checkboxes({ choices, label, value = [], onChange }) {
  const toggled = (word) =>
    choices.map((each) => each.const).filter((each) => value.includes(each) !== (each === word));
  return (
    <FieldLabel label={label} el="div">
      {choices.map(({ const: word, title }) => (
        <label key={word} style={{ display: 'block' }}>
          <input
            type="checkbox"
            checked={value.includes(word)}
            onChange={() => onChange(toggled(word))}
          />{' '}
          {title}
        </label>
      ))}
    </FieldLabel>
  );
}
