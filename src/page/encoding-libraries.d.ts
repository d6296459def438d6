// Neither library ships types; these are the parts of them that `decode.ts` calls.
declare module "html-encoding-sniffer" {
  function sniffHtmlEncoding(
    bytes: Uint8Array,
    options: { readonly transportLayerEncodingLabel?: string; readonly defaultEncoding: string },
  ): string;
  export = sniffHtmlEncoding;
}

declare module "whatwg-encoding" {
  export function labelToName(label: string): string | null;
  export function isSupported(name: string): boolean;
  export function decode(bytes: Uint8Array, fallbackEncodingName: string): string;
}
