/** A card keeps a width of its own where its surroundings would shrink it to nothing. */
export const cardHost =
  'display:block;container-type:inline-size;contain-intrinsic-inline-size:20em';

/** Holds of an element that is not hidden, until it has rendered: some time after it was defined. */
export const unrendered = ':not(:state(card),:state(pill),[hidden])';

/** What keeps its room until then: in the flow, so that the element's own content is part of it. */
export const reserve = "content:'';float:inline-start";
