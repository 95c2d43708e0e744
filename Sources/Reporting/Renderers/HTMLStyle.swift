/// The style sheet of a report's page: for the screen, light and dark, and for paper.
enum HTMLStyle {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --soft: #545454; --paper: #ffffff;
      --rule: #767676; --faint: #d9d9d9; --link: #0b4f8a; --notice: #fff4d6; }
    @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --soft: #b4b4b4;
      --paper: #161616; --rule: #8c8c8c; --faint: #3c3c3c; --link: #8cc4ff; --notice: #3b3013; } }
    * { box-sizing: border-box; }
    html { font: 1.0625rem/1.5 "Times New Roman", "Liberation Serif", Times, serif;
      color: var(--ink); background: var(--paper); }
    body { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
    a { color: var(--link); }
    a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; }
    main:focus { outline: none; }
    :target { scroll-margin-top: 1rem; }
    p:target { outline: 2px solid var(--rule); outline-offset: 4px; }
    header p { margin: 0; }
    .top p, .middle p { max-width: none; }
    .top, .middle { display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap; }
    .top { border-bottom: 1px solid var(--rule); align-items: baseline; }
    .organization { font-size: 1.15rem; }
    .middle { border-bottom: 3px solid var(--ink); padding: .4rem 0 1.2rem; margin-bottom: .5rem; }
    .organ { font-size: 1.5rem; font-weight: bold; line-height: 1.2; }
    .middle .organ { flex: 1 1 18rem; max-width: 28rem; }
    .distribution { min-width: 10rem; }
    .body { font-weight: bold; }
    .notice { background: var(--notice); border: 1px solid var(--rule); padding: .5rem .8rem;
      margin: 1rem 0 !important; font-weight: bold; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.6rem 0 .3rem; }
    .type { font-weight: bold; }
    h2 { font-size: 1.3rem; margin: 2rem 0 .6rem; }
    h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
    h4, h5, h6 { font-size: 1rem; font-style: italic; margin: 1.2rem 0 .4rem; }
    nav { border: 1px solid var(--faint); padding: 0 1rem .4rem; margin: 1.5rem 0; }
    nav h2 { font-size: 1rem; margin: .8rem 0 .3rem; }
    nav ul { list-style: none; padding: 0; margin: 0; }
    nav li { padding: .2rem 0; }
    nav ul ul { padding-left: 1.5rem; }
    h1, h2, h3, h4, h5, h6, p { max-width: 40rem; }
    main p { margin: 0 0 .8rem; }
    .number { display: inline-block; min-width: 2.4rem; color: inherit; text-decoration: none; }
    .mark { text-decoration: none; padding: 0 .1em; }
    sup { line-height: 0; }
    .wide { overflow-x: auto; margin: 1.2rem 0 .4rem; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.35;
      border-top: 1px solid var(--ink); border-bottom: 1px solid var(--ink); }
    caption { text-align: left; padding-bottom: .4rem; }
    th, td { padding: .25rem .5rem; text-align: left; vertical-align: top; font-weight: normal; }
    thead th { border-bottom: 1px solid var(--ink); font-style: italic; vertical-align: bottom; }
    th:first-child { padding-left: 0; }
    .n { text-align: right; font-variant-numeric: tabular-nums; }
    .note { font-size: .85rem; color: var(--soft); margin: .3rem 0 !important; }
    .box { border: 1px solid var(--rule); padding: .6rem .8rem; margin: 1rem 0; }
    .new, .updated { margin-left: -.9rem; padding-left: .6rem; border-left: .3rem solid var(--ink); }
    .updated { border-left: .3rem dotted var(--soft); }
    .wide + p:not(.note), .note + p:not(.note) { margin-top: 1.2rem; }
    figure { margin: 1.2rem 0; }
    figcaption { margin-bottom: .4rem; }
    svg { display: block; width: 100%; min-width: 38rem; height: auto; font-family: inherit; }
    svg text { fill: var(--ink); }
    svg .soft { fill: var(--soft); }
    svg .grid { stroke: var(--faint); stroke-width: 1; }
    svg .limits { stroke: var(--soft); stroke-width: 2; }
    svg .share { fill: var(--ink); }
    svg .mix { fill: var(--faint); stroke: var(--ink); stroke-width: 1; }
    svg .axis { stroke: var(--ink); stroke-width: 1; }
    @media print {
      :root { --ink: #000; --soft: #333; --paper: #fff; --rule: #000; --faint: #bbb; --link: #000;
        --notice: #fff; }
      html { font-size: 10pt; line-height: 1.35; }
      body { max-width: none; padding: 0; }
      nav, .skip { display: none; }
      a { text-decoration: none; }
      h2 { margin-top: 1.2rem; }
      h2, h3, h4 { break-after: avoid; }
      tr, figure, .wide:not(:has(tr:nth-child(17))) { break-inside: avoid; }
      thead { display: table-header-group; }
      caption { break-after: avoid; }
      p { orphans: 2; widows: 2; }
      h1, h2, h3, h4, h5, h6, p { max-width: none; }
      p:target { outline: none; }
      .wide { overflow: visible; }
      svg { min-width: 0; }
    }
    """

  /// The margins of a printed page: symbol, notice and page number.
  static func margins(symbol: String, notice: String?) -> String {
    let reminder = notice.map { "@bottom-left { content: \"\(quoted($0))\" }" } ?? ""
    return """
      @page { size: A4; margin: 20mm 25mm; font: 8.5pt "Times New Roman", "Liberation Serif", serif;
        @top-left { content: "\(quoted(symbol))" } \(reminder)
        @bottom-right { content: counter(page) "/" counter(pages) } }
      @page :first { @top-left { content: none } }
      """
  }

  /// A text within double quotes of a style sheet.
  static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in PlainCharacters.cleaned(text).unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", "\n":
        result += "\\" + String(scalar.value, radix: 16) + " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
