/**
 * What every engine has beside the language itself, for the folders that are compiled without a DOM
 * (tsconfig.pure.json). The rest of the project has these from the DOM's own types.
 */

declare class TextEncoder {
  encodeInto(source: string, into: Uint8Array): { readonly written: number };
}

declare class TextDecoder {
  constructor(
    encoding?: string,
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  );
  decode(bytes: Uint8Array): string;
}
