/** The customer number of a demo member, as the shop's sign-in page lists them, interesting ones first. */
export async function someMember(nth = 0): Promise<string> {
  const answer = await fetch('/sign-in.html');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const inputs = [
    ...page.querySelectorAll<HTMLInputElement>('form[data-sign-in] input[name=member]'),
  ];
  const { value } = inputs[nth] ?? {};
  if (value === undefined) throw new Error(`The sign-in page lists ${inputs.length} members only.`);
  return value;
}
