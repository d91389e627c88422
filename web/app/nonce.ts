/** The nonce of this document, with which styles written by script pass its content security policy. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.nonce ?? '';

/** Gives the nonce to every style element: two places of the components (scroll lock, width of scroll bars) forget it. */
export function giveNonceToStyles(): void {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
