import CLibXML2

/// libxml2 as a whole, made ready once.
///
/// Two threads that use the library for the first time at one moment can wait for each other for
/// ever: its own lock is not there yet. A static constant is made once, whoever comes first.
enum ParserLibrary {
  private static let isReady: Void = xmlInitParser()

  /// Comes back when the library is ready; to be called before every use.
  static func start() { isReady }
}
