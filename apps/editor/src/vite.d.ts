// What Vite understands beside TypeScript.
declare module '*.css' {}
