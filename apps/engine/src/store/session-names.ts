/** Every process holds one session of this name with its own behind it, for as long as it lives. */
export const NOTICES_SESSION = 'nightshift notices ';
