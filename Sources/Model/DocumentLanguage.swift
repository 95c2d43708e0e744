/// An official language of the United Nations, in the order in which versions are preferred.
public enum DocumentLanguage: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// French.
  case french = "fr"
  /// Spanish.
  case spanish = "es"
  /// Russian.
  case russian = "ru"
  /// Arabic.
  case arabic = "ar"
  /// Chinese.
  case chinese = "zh"
}

extension DocumentLanguage: Comparable {
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Orders by preference: English before French, Spanish, Russian, Arabic, Chinese.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
