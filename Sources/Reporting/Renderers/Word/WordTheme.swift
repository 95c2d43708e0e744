/// Fonts and colours that a user finds on offer when editing: those of the report, black on white.
///
/// No style refers to them, but a file without them is one that Word completes on its own.
enum WordTheme {
  /// The part `word/fontTable.xml`.
  static let fonts = """
    <w:fonts xmlns:w="\(WordNamespace.main)"><w:font w:name="Times New Roman">\
    <w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/>\
    <w:pitch w:val="variable"/></w:font></w:fonts>
    """

  /// The part `word/theme.xml`.
  static var xml: String {
    let colors = [
      ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "333333"), ("lt2", "EEEEEE"),
      ("accent1", "000000"), ("accent2", "444444"), ("accent3", "666666"), ("accent4", "888888"),
      ("accent5", "AAAAAA"), ("accent6", "CCCCCC"), ("hlink", "0B4F8A"), ("folHlink", "5B2C83"),
    ].map { "<a:\($0.0)><a:srgbClr val=\"\($0.1)\"/></a:\($0.0)>" }.joined()
    let font = "<a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>"
    // The schema wants three of each, whatever they are.
    let fill = String(
      repeating: "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>", count: 3)
    let line = String(
      repeating: "<a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>",
      count: 3)
    let effect = String(
      repeating: "<a:effectStyle><a:effectLst/></a:effectStyle>", count: 3)
    return """
      <a:theme xmlns:a="\(WordNamespace.drawing)" name="Report"><a:themeElements>\
      <a:clrScheme name="Report">\(colors)</a:clrScheme><a:fontScheme name="Report">\
      <a:majorFont>\(font)</a:majorFont><a:minorFont>\(font)</a:minorFont></a:fontScheme>\
      <a:fmtScheme name="Report"><a:fillStyleLst>\(fill)</a:fillStyleLst>\
      <a:lnStyleLst>\(line)</a:lnStyleLst><a:effectStyleLst>\(effect)</a:effectStyleLst>\
      <a:bgFillStyleLst>\(fill)</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
      """
  }
}
