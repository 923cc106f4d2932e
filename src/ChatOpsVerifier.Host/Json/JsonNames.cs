using System.Text.Json;
using ChatOpsVerifier.Domain.Evidence.Kinds;

namespace ChatOpsVerifier.Host.Json;

/// <summary>Enum members and kinds of evidence as the outside reads them: camelCase.</summary>
internal static class JsonNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string Of(EvidenceKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.Name);
}
