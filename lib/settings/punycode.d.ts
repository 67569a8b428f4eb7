/** Its only types are for the module that Node once had of that name. */
declare module 'punycode/punycode.es6.js' {
  /** @throws RangeError where a label begins like Punycode and is none. */
  export function toUnicode(domain: string): string;
}
