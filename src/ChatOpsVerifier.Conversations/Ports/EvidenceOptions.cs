using ChatOpsVerifier.Domain.Evidence;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Configuration section "Evidence".</summary>
public sealed class EvidenceOptions
{
    /// <summary>Evidence observed more days ago than this makes its checks stale. Null (the default): age does not matter. 1 to 3650.</summary>
    public int? MaxAgeDays { get; set; }

    /// <summary>Largest uploaded file, in bytes. Default 25 MiB; 1 KiB to 1 GiB.</summary>
    public long MaxBytes { get; set; } = EvidenceLimits.MaxFileBytes;

    /// <summary>Most files in one turn. Default 10; 1 to 100.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>Longest text in one message, in characters; more belongs into a file. Default 100,000; 1,000 to 1,000,000.</summary>
    public int MaxTextLength { get; set; } = 100_000;
}

internal sealed class EvidenceOptionsValidator : IValidateOptions<EvidenceOptions>
{
    public ValidateOptionsResult Validate(string? name, EvidenceOptions options)
    {
        var problems = new List<string>();
        InRange("MaxAgeDays", options.MaxAgeDays ?? 1, 1, 3650);
        InRange("MaxBytes", options.MaxBytes, 1024, 1024 * 1024 * 1024);
        InRange("MaxFiles", options.MaxFiles, 1, 100);
        InRange("MaxTextLength", options.MaxTextLength, 1_000, 1_000_000);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(Environment.NewLine, problems));

        void InRange(string setting, long value, long least, long most)
        {
            if (value < least || value > most)
            {
                problems.Add($"Evidence:{setting} is {value}; use {least} to {most}.");
            }
        }
    }
}
