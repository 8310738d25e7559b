import { useEffect, useState, type ComponentType, type FunctionComponent } from 'react';

/**
 * A part of a screen that is not seen at first. 1. It is fetched when it is wanted, or before, once the rest has been
 * drawn. 2. Once it is there it is drawn at once: nothing of a menu flickers because React waits before it shows what was
 * late. 3. What could not be fetched is said by the boundary around it, and tried again the next time.
 */
export interface LazyPart<Props extends object> extends FunctionComponent<Props> {
  preload: () => void;
}

interface LazyPartOptions {
  /** Shown instead while it is on its way. */
  Waiting?: ComponentType;
  /** Nobody is told when it could not be fetched. */
  isDispensable?: boolean;
}

const preloads: (() => void)[] = [];

export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { Waiting, isDispensable = false }: LazyPartOptions = {},
): LazyPart<Props> {
  let known: ComponentType<Props> | undefined;
  const fetchIt = async (): Promise<ComponentType<Props>> => (known ??= await load());
  function Part(props: Props) {
    const [Found, setFound] = useState(() => known);
    const [failure, setFailure] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (Found !== undefined) return undefined;
      let isWanted = true;
      fetchIt().then(
        (found) => isWanted && setFound(() => found),
        (error: unknown) => isWanted && !isDispensable && setFailure({ error }),
      );
      return () => {
        isWanted = false;
      };
    }, [Found]);
    if (failure !== null) throw failure.error;
    if (Found !== undefined) return <Found {...props} />;
    return Waiting === undefined ? null : <Waiting />;
  }
  Part.preload = () => void fetchIt().catch(() => undefined);
  preloads.push(Part.preload);
  return Part;
}

/** Fetches the parts as soon as what is there has been drawn: whoever loses the line then can go on working. */
export function preloadParts(): void {
  const fetchAll = (): void => {
    for (const preload of preloads) preload();
  };
  requestAnimationFrame(() => setTimeout(fetchAll));
}
