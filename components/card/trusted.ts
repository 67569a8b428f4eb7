/** Acts on what the reader does, and not on an event that a script has made up. */
export function trusted(act: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) act();
  };
}
