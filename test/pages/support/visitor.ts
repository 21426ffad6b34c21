// What a shopper does at the shop, by the same forms its pages have.

/** Signs in as one of the demo's people. */
export const signIn = (member: string): Promise<void> => submit('/sign-in', { member });

export const signOut = (): Promise<void> => submit('/sign-out', {});

export const putInCart = (product: string, quantity: number): Promise<void> =>
  submit('/cart/add', { product, quantity: String(quantity) });

/** Buys something, so that the page after an order can be opened. */
export async function placeOrder(): Promise<void> {
  await putInCart('moka-pot', 1);
  await submit('/orders', {});
}

async function submit(action: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const answer = await fetch(action, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { accept: 'application/json' },
  });
  if (!answer.ok) throw new Error(`POST ${action} answered ${answer.status}`);
}
