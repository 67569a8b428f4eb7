import { sendToBackground } from '../browser/page-runtime.ts';
import type { Contract, Reply, RequestType } from './contract.ts';

/** Milliseconds before the one retry: an event page that is just stopping answers "no receiver". */
const RETRY_AFTER = 50;

/** Asks the background. Throws an Error in plain words where it does not answer or refuses. */
export async function call<T extends RequestType>(
  type: T,
  request: Contract[T]['request'],
): Promise<Contract[T]['reply']> {
  const message = { type, request };
  let reply: unknown;
  try {
    reply = await sendToBackground(message);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    reply = await sendToBackground(message);
  }
  // The background is the trusted side: its replies are typed by the contract.
  const answer = reply as Reply<T> | undefined;
  if (!answer) throw new Error('Backstory’s background did not answer');
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}
