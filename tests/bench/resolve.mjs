// Lets Node run the benchmark's TypeScript as it is: `./x.js` means `./x.ts`, except in the engine, which is built.
import { registerHooks } from 'node:module';

const built = ['/apps/engine/src/', '/apps/engine/dist/'];

registerHooks({
  resolve: (specifier, context, next) => {
    const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true;
    if (!isOurs) return next(specifier, context);
    if (specifier.includes(built[0])) return next(specifier.replace(...built), context);
    return next(specifier.replace(/\.js$/, '.ts'), context);
  },
});
