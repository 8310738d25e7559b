/** The wide picture on the first page: lanterns over a river town at night. It is night there in every colour scheme. */
export function heroPicture(): string {
  const lanterns = [
    [596, 58, 0.42],
    [742, 138, 0.72],
    [936, 192, 1.15],
    [1190, 118, 0.7],
    [1366, 208, 0.9],
  ] as const;
  return `<svg class="hero-picture" viewBox="0 0 1440 560" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false">
  <defs>
    <linearGradient id="hero-sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#141530" /><stop offset=".55" stop-color="#3b2a52" /><stop offset=".82" stop-color="#8a4653" /><stop offset="1" stop-color="#d58a5d" /></linearGradient>
    <linearGradient id="hero-water" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#6b3c52" /><stop offset="1" stop-color="#1c1a33" /></linearGradient>
    <radialGradient id="hero-glow"><stop offset="0" stop-color="#ffcf86" stop-opacity=".7" /><stop offset="1" stop-color="#ffb35c" stop-opacity="0" /></radialGradient>
    <radialGradient id="hero-body" cx=".5" cy=".55" r=".62"><stop offset="0" stop-color="#ffecb8" /><stop offset=".5" stop-color="#f59b49" /><stop offset="1" stop-color="#bd371f" /></radialGradient>
    <radialGradient id="hero-moon" cx=".4" cy=".4" r=".7"><stop offset="0" stop-color="#fff6de" /><stop offset="1" stop-color="#f1d9ab" /></radialGradient>
  </defs>
  <rect width="1440" height="560" fill="url(#hero-sky)" />
  <g fill="#fff" opacity=".7">${stars()}</g>
  <circle cx="1072" cy="92" r="160" fill="url(#hero-glow)" opacity=".5" /><circle cx="1072" cy="92" r="44" fill="url(#hero-moon)" />
  <path d="M0 400c130-70 210-40 320-70s190-70 300-30 180 60 300 10 200-40 300-10 150 20 220 0v120H0Z" fill="#2b2144" opacity=".75" />
  <g fill="#17132b">
    <path d="M0 430h1440v20H0Z" />
    <path d="M20 436v-54l-14 4 60-40 60 40-14-4v54Zm140 0v-84l-16 4 78-46 78 46-16-4v84Zm190 0v-50l-12 3 52-36 52 36-12-3v50Zm560 0v-64l-14 4 68-44 68 44-14-4v64Zm190 0v-96l-16 4 40-26h-12l56-38 56 38h-12l40 26-16-4v96Zm220 0v-56l-12 4 58-40 58 40-12-4v56Z" />
  </g>
  <g fill="#ffca7a" opacity=".9"><path d="M52 396h12v18H52Zm26 0h12v18H78Zm118-20h14v22h-14Zm34 0h14v22h-14Zm-34 34h48v6h-48Zm742-14h14v20h-14Zm30 0h14v20h-14Zm146-18h14v24h-14Zm34 0h14v24h-14Zm186 24h12v18h-12Z" /></g>
  <rect y="446" width="1440" height="114" fill="url(#hero-water)" />
  <g stroke="#ffcf86" stroke-linecap="round" stroke-width="3" opacity=".4"><path d="M180 468h60m-40 14h30m160-6h90m-60 16h40m430-18h110m-80 16h60m150-22h90m-60 14h40m-760 34h80m320 10h110m260-16h90M60 520h120" /></g>
  ${lanterns.map(([x, y, size]) => lantern(x, y, size)).join('')}
</svg>`;
}

function lantern(x: number, y: number, size: number): string {
  return `<g transform="translate(${String(x)} ${String(y)}) scale(${String(size)})"><path d="M0-400v346" stroke="#0f0d20" stroke-width="2.5" /><circle r="150" fill="url(#hero-glow)" /><ellipse rx="62" ry="54" fill="url(#hero-body)" /><path d="M0-54v108M-30-47q-30 47 0 94M30-47q30 47 0 94" fill="none" stroke="#8d2414" stroke-opacity=".4" stroke-width="2" /><path d="M-22-60h44v9h-44Zm0 111h44v9h-44Z" fill="#3b1712" /><path d="M0 60v14" stroke="#e8b04b" stroke-width="4" /><path d="M-6 74H6l4 30h-20Z" fill="#b8301a" /></g>`;
}

/** Spread by a fixed rule, so that the page is the same at every build. */
function stars(): string {
  return Array.from({ length: 46 }, (_, index) => {
    const x = (index * 331 + 47) % 1440;
    const y = (index * 173 + 29) % 270;
    return `<circle cx="${String(x)}" cy="${String(y)}" r="${String(0.8 + (index % 3) * 0.5)}" />`;
  }).join('');
}
