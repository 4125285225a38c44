/**
 * Asks again until the answer is right. For states that no locator can wait for.
 * @param limit milliseconds
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  isRight: (answer: T) => boolean = Boolean,
  limit = 20_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}; last: ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
