// Pictures drawn by hand as SVG: no file to fetch, sharp at every size. `id` keeps the gradients of several pictures apart.

export function moonLantern(id: string): string {
  const ribs = [-92, -62, -31, 0, 31, 62, 92]
    .map((x) => `<path d="M200 88C${String(200 + x * 1.5)} 120 ${String(200 + x * 1.5)} 272 200 304" />`)
    .join('');
  return picture(
    `<defs>
      ${sky(id, '#2b2444', '#6d3b4f', '#d98a5f')}
      <radialGradient id="${id}-body" cx=".5" cy=".52" r=".6"><stop offset="0" stop-color="#ffe9b0" /><stop offset=".45" stop-color="#f7a24c" /><stop offset="1" stop-color="#c2391f" /></radialGradient>
      <radialGradient id="${id}-glow"><stop offset="0" stop-color="#ffc873" stop-opacity=".75" /><stop offset="1" stop-color="#ffb35c" stop-opacity="0" /></radialGradient>
    </defs>
    <rect width="400" height="400" fill="url(#${id}-sky)" />
    <circle cx="322" cy="78" r="30" fill="#ffe8c2" opacity=".9" />
    <path d="M0 338c60-34 104-30 150-6s96 22 140-6 78-24 110-8v82H0Z" fill="#2a1d36" opacity=".75" />
    <path d="M0 366c80-22 130-8 190 2s150-8 210-24v56H0Z" fill="#1d1529" />
    <circle cx="200" cy="200" r="190" fill="url(#${id}-glow)" />
    <path d="M200 0v78" stroke="#1d1529" stroke-width="3" />
    <ellipse cx="200" cy="196" rx="122" ry="108" fill="url(#${id}-body)" />
    <g fill="none" stroke="#8d2414" stroke-opacity=".45" stroke-width="2.5">${ribs}</g>
    <path d="M160 82h80l-6 16h-68Z" fill="#3b1712" /><path d="M166 72h68v12h-68Z" fill="#5b2318" />
    <path d="M166 294h68l6 15h-80Z" fill="#3b1712" />
    <path d="M200 309v22" stroke="#5b2318" stroke-width="4" />
    <circle cx="200" cy="335" r="7" fill="#e8b04b" />
    <path d="M191 342h18l4 44h-26Z" fill="#b8301a" /><path d="M196 344v40m8-40v40" stroke="#8d2414" stroke-width="1.5" />
    <g fill="#fff6dc" opacity=".92" transform="translate(200 198)">${[0, 72, 144, 216, 288].map((turn) => `<circle cy="-17" r="14" transform="rotate(${String(turn)})" />`).join('')}<circle r="8" fill="#d9532f" /></g>`,
  );
}

export function riverLantern(id: string): string {
  return picture(
    `<defs>
      ${sky(id, '#10233a', '#1f4a60', '#5f8f8d')}
      <linearGradient id="${id}-paper" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffd58a" /><stop offset=".6" stop-color="#ffefc7" /><stop offset="1" stop-color="#ffbf6b" /></linearGradient>
      <radialGradient id="${id}-glow"><stop offset="0" stop-color="#ffd891" stop-opacity=".8" /><stop offset="1" stop-color="#ffc873" stop-opacity="0" /></radialGradient>
      <linearGradient id="${id}-petal" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f9b7b4" /><stop offset="1" stop-color="#d95f72" /></linearGradient>
    </defs>
    <rect width="400" height="400" fill="url(#${id}-sky)" />
    <path d="M0 150 70 96l52 40 62-68 74 78 54-38 88 62v30H0Z" fill="#173a4d" opacity=".8" />
    <rect y="186" width="400" height="214" fill="#123347" />
    <g stroke="#7fb3b0" stroke-linecap="round" stroke-width="2.5" opacity=".35"><path d="M30 214h70m40-8h40m90 12h80m-300 44h50m190-6h86M40 356h90m120 14h100" /></g>
    ${[
      [70, 218, 0.26],
      [330, 208, 0.2],
      [292, 246, 0.3],
    ]
      .map(
        ([x = 0, y = 0, size = 0]) =>
          `<g transform="translate(${String(x)} ${String(y)}) scale(${String(size)})"><circle r="120" fill="url(#${id}-glow)" /><path d="M-46-70h92l10 100h-112Z" fill="url(#${id}-paper)" /></g>`,
      )
      .join('')}
    <circle cx="196" cy="250" r="170" fill="url(#${id}-glow)" />
    <path d="M150 138h92l16 130H134Z" fill="url(#${id}-paper)" />
    <path d="M150 138h92M142 200h108M196 138v130" stroke="#b3642c" stroke-width="3" stroke-opacity=".55" />
    <path d="M170 222c8-26 20-30 26-46 6 16 18 20 26 46" fill="none" stroke="#c8553d" stroke-width="4" stroke-linecap="round" />
    <g fill="url(#${id}-petal)" stroke="#b24a60" stroke-width="1.5">
      <path d="M88 262c8 38 50 52 92 48-22-34-52-52-92-48Z" /><path d="M304 262c-8 38-50 52-92 48 22-34 52-52 92-48Z" />
      <path d="M118 238c-8 38 26 66 62 74 4-36-22-72-62-74Z" /><path d="M274 238c8 38-26 66-62 74-4-36 22-72 62-74Z" />
      <path d="M196 232c-28 26-30 58 0 84 30-26 28-58 0-84Z" />
    </g>
    <ellipse cx="196" cy="318" rx="104" ry="9" fill="#0c2534" opacity=".7" />
    <path d="M152 330h88l-14 60h-60Z" fill="#ffd891" opacity=".22" />`,
  );
}

export function gardenString(id: string): string {
  const lights = [
    [46, 122, '#f4a04b'],
    [118, 168, '#e8573f'],
    [200, 188, '#f7c65d'],
    [282, 168, '#e8573f'],
    [354, 122, '#f4a04b'],
  ] as const;
  return picture(
    `<defs>${sky(id, '#1c2b2a', '#35564a', '#a7b885')}<radialGradient id="${id}-glow"><stop offset="0" stop-color="#ffdf9a" stop-opacity=".8" /><stop offset="1" stop-color="#ffdf9a" stop-opacity="0" /></radialGradient></defs>
    <rect width="400" height="400" fill="url(#${id}-sky)" />
    <path d="M0 300c40-60 92-52 120-10 24-48 84-50 110-4 34-44 108-34 170 20v94H0Z" fill="#22392f" />
    <path d="M0 346c70-30 150-18 210-4s130 6 190-14v72H0Z" fill="#172820" />
    <path d="M-10 66Q200 226 410 66" fill="none" stroke="#12201b" stroke-width="3.5" />
    ${lights
      .map(
        ([x, y, color]) =>
          `<g transform="translate(${String(x)} ${String(y)})"><circle cy="22" r="86" fill="url(#${id}-glow)" /><path d="M0-16v14" stroke="#12201b" stroke-width="3" /><rect x="-12" y="-6" width="24" height="8" rx="2" fill="#3a2415" /><ellipse cy="26" rx="33" ry="27" fill="${color}" /><ellipse cy="26" rx="17" ry="27" fill="#fff0c4" opacity=".5" /><path d="M0-1v54M-17 4q-12 22 0 44M17 4q12 22 0 44" fill="none" stroke="#7b3215" stroke-opacity=".45" stroke-width="1.8" /><rect x="-10" y="50" width="20" height="6" rx="2" fill="#3a2415" /><path d="M0 56v16" stroke="#c9902f" stroke-width="4" stroke-linecap="round" /></g>`,
      )
      .join('')}
    <g fill="#ffe9ad"><circle cx="70" cy="290" r="3" /><circle cx="148" cy="322" r="2.5" /><circle cx="244" cy="296" r="3" /><circle cx="318" cy="328" r="2.5" /><circle cx="356" cy="276" r="2" /></g>`,
  );
}

function sky(id: string, top: string, middle: string, bottom: string): string {
  return `<linearGradient id="${id}-sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}" /><stop offset=".6" stop-color="${middle}" /><stop offset="1" stop-color="${bottom}" /></linearGradient>`;
}

export function picture(inside: string): string {
  return `<svg viewBox="0 0 400 400" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">${inside}</svg>`;
}
