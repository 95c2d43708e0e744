/// The few lines of Python that ask the module for a file.
///
/// Arguments: source, target, format, dots per inch. A character that Typst's own fonts lack is set
/// in a font of the machine, if it has one.
enum TypstDriver {
  /// The module is never taken from the working folder, where anybody may have put another.
  static let importing = """
    from os import environ, getcwd
    from sys import argv, exit, path, stderr
    path[:] = [folder for folder in path if folder not in ("", ".", getcwd())]
    from typst import TypstError, compile

    """

  static let script =
    importing + """
      source, target, form, dots = argv[1:5]
      options = {"format": form, "timestamp": int(environ["SOURCE_DATE_EPOCH"])}
      if form == "pdf":
          options["pdf_standards"] = ["ua-1"]
      else:
          options["ppi"] = float(dots)
      def compiled(own):
          return compile(source, root=getcwd(), ignore_system_fonts=own, **options)
      try:
          try:
              made = compiled(True)
          except TypstError as error:
              if "could not be displayed" not in str(error):
                  raise
              made = compiled(False)
      except TypstError as error:
          stderr.write(str(error))
          exit(2)
      pages = made if isinstance(made, list) else [made]
      for number, page in enumerate(pages, 1):
          name = target.replace("{p}", str(number))
          with open(name, "wb") as file:
              file.write(page)

      """
}
