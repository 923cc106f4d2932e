namespace ChatOpsVerifier.Domain.Reports.Reading.Grammar;

/// <summary>A text would cost too much to parse or nests too deep. The message says what and where.</summary>
internal sealed class TooComplexException(string message) : Exception(message);
