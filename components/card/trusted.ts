/** Acts on what the reader does, and not on an event that a script has made up. */
export function trusted(act: (event: MouseEvent) => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.isTrusted) act(event);
  };
}
