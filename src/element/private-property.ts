/**
 * The private property that holds a token's value in an element. The CDN build has a shorter one, by the token's place in
 * the list: `scripts/cdn/private-properties.ts`.
 */
export const privateProperty = (token: string, _place: number): string => `--_${token}`;
