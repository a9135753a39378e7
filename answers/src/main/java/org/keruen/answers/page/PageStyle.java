package org.keruen.answers.page;

/// The page's style sheet: light, dark and paper.
final class PageStyle {

  static final String CSS =
      """
      :root {
        color-scheme: light dark;
        --paper: #ffffff; --ground: #f3f5f8; --text: #1d2430; --muted: #5b6675; --line: #d9dee5;
        --accent: #0072b2; --good: #00694b; --bad: #b3261e; --warn: #8a5300;
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --paper: #171c24; --ground: #0f1319; --text: #e8ecf2; --muted: #a3aebd; --line: #333c49;
          --accent: #6cb8e6; --good: #5fcfa5; --bad: #ff8a80; --warn: #f0b45c;
        }
        svg .fill-paper { fill: #171c24 }
        svg text { stroke: #171c24 }
        svg .fill-text { fill: #e8ecf2 }
        svg .fill-muted { fill: #a3aebd }
        svg .line-grid { stroke: #333c49 }
        svg .line-muted { stroke: #a3aebd }
        svg .line-first { stroke: #6cb8e6 }
        svg .fill-first { fill: #6cb8e6 }
        svg .line-second { stroke: #f39a63 }
        svg .fill-second { fill: #f39a63 }
        svg .line-third { stroke: #5fcfa5 }
        svg .fill-third { fill: #5fcfa5 }
      }
      * { box-sizing: border-box }
      body {
        margin: 0; background: var(--ground); color: var(--text); line-height: 1.5;
        font: 15px/1.5 "Noto Sans", "Noto Naskh Arabic", "Segoe UI", Roboto, Arial, sans-serif;
      }
      [dir=rtl] body { font-size: 16px; line-height: 1.8 }
      main { max-width: 1120px; margin: 0 auto; padding: 24px 20px 48px }
      h1 { margin: 0 0 4px; font-size: 28px }
      h2 { margin: 0 0 8px; font-size: 19px }
      h3 { margin: 14px 0 4px; font-size: 15px }
      .query { margin: 0; color: var(--muted) }
      figure { margin: 16px 0; border: 1px solid var(--line); border-radius: 10px; overflow: hidden }
      figure svg { display: block; width: 100%; height: auto }
      .card, .blocked {
        background: var(--paper); border: 1px solid var(--line); border-radius: 10px;
        padding: 16px 20px; margin: 16px 0;
      }
      .number {
        display: inline-block; min-width: 26px; margin-inline-end: 8px; border-radius: 13px;
        text-align: center; background: var(--accent); color: var(--paper);
      }
      .badge {
        margin-inline-start: 8px; padding: 1px 9px; border: 1px solid var(--good);
        border-radius: 10px; color: var(--good); font-size: 13px; font-weight: normal;
      }
      .measures { display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 0; padding: 0; list-style: none }
      .strong { font-weight: bold }
      .restricted { color: var(--warn); margin: 6px 0 }
      table { border-collapse: collapse; width: 100%; margin: 10px 0; font-variant-numeric: tabular-nums }
      .overview { background: var(--paper) }
      th { color: var(--muted); font-weight: normal; font-size: 13px }
      th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: start }
      .legs td:nth-child(n+4), .legs th:nth-child(n+4),
      .overview td:nth-child(n+3), .overview th:nth-child(n+3) { text-align: end; white-space: nowrap }
      tr.border td { color: var(--accent); padding-inline-start: 28px; text-align: start }
      tr.happening td { color: var(--muted); padding-inline-start: 28px; text-align: start }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 8px 0 }
      dt { color: var(--muted) }
      dd { margin: 0 }
      .documents small { display: block; color: var(--muted) }
      .blocked h2, .blocked h3 { color: var(--bad) }
      .blocked p { margin: 2px 0 }
      ul.reason { margin: 0; font-size: 13px }
      a { color: var(--accent) }
      summary { cursor: pointer; color: var(--accent); margin-top: 6px }
      footer { color: var(--muted); font-size: 13px }
      @media (max-width: 640px) {
        dl { grid-template-columns: 1fr }
        table { display: block; overflow-x: auto }
      }
      @media print {
        :root { --ground: #ffffff; --paper: #ffffff; --text: #000000; --muted: #444444 }
        body { font-size: 11px }
        main { max-width: none; padding: 0 }
        .card, .blocked, figure { break-inside: avoid; border-radius: 0 }
        details > summary { list-style: none }
      }
      """;

  private PageStyle() {}
}
