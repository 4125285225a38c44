import type { Words } from '../protocol/words';

/** A translation from what a client or a page was given; undefined where it is none. Other values are dropped. */
export function readWords(value: unknown): Words | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { language, messages } = value as { readonly [K in keyof Words]?: unknown };
  if (typeof language !== 'string' || typeof messages !== 'object' || messages === null) return undefined;
  const strings = Object.entries(messages).filter(([, said]) => typeof said === 'string');
  return isLanguage(language) ? { language, messages: Object.fromEntries(strings) } : undefined;
}

/** Whether `Intl` takes it, which throws at what is no language tag. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
