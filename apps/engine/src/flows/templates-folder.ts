import { fileURLToPath } from 'node:url';

/** Where the templates lie that come with Nightshift, seen from the sources and from what is built of them alike. */
export const templatesFolder = fileURLToPath(new URL('../../../../templates', import.meta.url));
