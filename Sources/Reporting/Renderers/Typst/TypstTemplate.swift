/// The layout of a report in Typst: page, masthead, headings, paragraphs, tables, figures, notes,
/// after the documents of the United Nations.
enum TypstTemplate {
  /// The font, which Typst brings along, so that every machine sets the same lines.
  static let font = "Libertinus Serif"

  static let source = page + masthead + blocks + tables

  private static let page = """
    #let paper(symbol: "", notice: none, title: "", author: "", date: none, body) = {
      set document(title: title, author: author, date: date)
      set text(font: "\(font)", size: 10pt, lang: "en", region: "GB", hyphenate: false)
      set page(paper: "a4", margin: (left: 32mm, right: 27mm, top: 27mm, bottom: 26mm),
        header: context if here().page() > 1 {
          set text(size: 9pt, weight: "bold")
          block(width: 100%, stroke: (bottom: 0.5pt), inset: (bottom: 3pt),
            align(if calc.odd(here().page()) { right } else { left }, symbol))
        },
        footer: context {
          set text(size: 8.5pt)
          let number = strong(counter(page).display("1/1", both: true))
          let notice = if notice == none { [] } else { notice }
          if calc.odd(here().page()) {
            grid(columns: (1fr, auto), column-gutter: 1em, notice, number)
          } else {
            grid(columns: (auto, 1fr), column-gutter: 1em, number, align(right, notice))
          }
        })
      set par(justify: true, leading: 0.58em, spacing: 0.95em)
      set footnote.entry(separator: line(length: 25%, stroke: 0.5pt), gap: 0.4em, indent: 0pt)
      show footnote.entry: set text(size: 8.5pt)
      set table(stroke: none, inset: (x: 5pt, y: 3pt))
      set figure(numbering: none, supplement: none, gap: 0.6em)
      set figure.caption(position: top)
      show figure: set block(breakable: true, above: 1.4em, below: 1.2em)
      show figure.caption: it => block(width: 100%, sticky: true, align(left, it.body))
      show heading: it => {
        set text(size: if it.level == 1 { 13pt } else if it.level == 2 { 11pt } else { 10pt })
        set par(justify: false, leading: 0.5em)
        block(above: if it.level == 1 { 1.7em } else { 1.4em }, below: 0.9em, sticky: true, {
          if it.numbering != none {
            place(dx: -12mm,
              box(width: 9mm, align(right, counter(heading).display(it.numbering))))
          }
          it.body
        })
      }
      body
    }

    """

  private static let masthead = """
    #let masthead(organization: "", organ: "", symbol: "", distribution: "", date: "",
      original: "", body: "", session: "", place: "", item: "", title: "", sort: "",
      notice: none, contents: true) = {
      set par(justify: false)
      grid(columns: (1fr, auto), align: bottom,
        text(size: 14pt, organization), text(size: 12pt, symbol))
      v(-0.7em)
      line(length: 100%, stroke: 0.5pt)
      grid(columns: (1fr, 42mm), column-gutter: 8mm,
        par(leading: 0.4em, text(size: 17pt, weight: "bold", organ)),
        {
          par({ "Distr.: "; distribution })
          par(date)
          par({ "Original: "; original })
        })
      v(0.4em)
      line(length: 100%, stroke: 2pt)
      for (words, bold) in ((body, true), (session, false), (place, false), (item, true)) {
        if words != "" { block(spacing: 0.6em, if bold { strong(words) } else { words }) }
      }
      if notice != none {
        block(above: 1.4em, width: 100%, stroke: 0.75pt, inset: 5pt, strong(notice))
      }
      block(above: 2em, below: 1em,
        par(leading: 0.45em, text(size: 17pt, weight: "bold", title)))
      if sort != "" { block(below: 1.6em, text(size: 12pt, weight: "bold", sort)) }
      if contents {
        block(below: 0.8em, text(size: 11pt, strong("Contents")))
        show outline.entry.where(level: 1): set block(above: 0.7em)
        outline(title: none, depth: 2)
        pagebreak()
      }
    }

    """

  private static let blocks = """
    #let H(level, number, body) = heading(level: level, body,
      numbering: if number == none { none } else { (..) => number })
    #let P(number, bold, body) = par({
      if number != none { box(width: 10mm, number); " " }
      if bold { strong(body) } else { body }
    })
    #let X(body) = block(width: 100%, stroke: 0.5pt, inset: 6pt, body)
    #let C(kind, body) = pad(left: -5mm, block(width: 100%, inset: (left: 5mm),
      stroke: (left: (thickness: 2pt, dash: if kind == "updated" { "dotted" } else { none })),
      body))
    #let N(mark, body) = [#footnote(numbering: (..) => mark, body)#label("note-" + mark)]
    #let R(mark) = footnote(numbering: (..) => mark, label("note-" + mark))
    #let M(mark) = super(emph(mark))
    #let A(mark, body) = {
      set text(size: 8.5pt)
      par({ super(mark); " "; body })
    }

    """

  private static let tables = """
    #let titled(number, title) = {
      if number != none { number; linebreak() }
      strong(title)
    }
    #let T(number, title, widths, aligns, header, rows, notes, whole: false, rows-whole: false) = {
      show figure: set block(breakable: not whole)
      set table.cell(breakable: not rows-whole)
      if widths.len() == 0 { return par(titled(number, title)) }
      figure(kind: table, caption: titled(number, title), {
        set text(size: 8.5pt)
        set par(justify: false, leading: 0.5em)
        table(columns: widths, align: aligns,
          stroke: (x, y) => if y == 0 { (top: 0.5pt, bottom: 0.5pt) },
          table.header(repeat: true, ..header.map(emph)),
          ..rows, table.hline(stroke: 0.75pt))
      })
      set text(size: 8.5pt)
      set par(justify: false, leading: 0.5em, spacing: 0.5em)
      for (mark, words) in notes { par({ M(mark); " "; words }) }
      if notes.len() > 0 { v(0.8em) }
    }
    #let F(number, title, alternative, picture) = figure(kind: image,
      caption: titled(number, title),
      image(bytes(picture), format: "svg", alt: alternative, width: 100%))

    """
}
