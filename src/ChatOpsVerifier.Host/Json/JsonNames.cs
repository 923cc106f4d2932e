using System.Text.Json;

namespace ChatOpsVerifier.Host.Json;

/// <summary>Enum members as the outside reads them: camelCase.</summary>
internal static class JsonNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
