/** An address that may be followed: http or https. A page cannot make the desk run what it likes. */
export function safeAddress(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  return /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
