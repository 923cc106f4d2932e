using ChatOpsVerifier.Conversations.Settings;
using ChatOpsVerifier.Domain.Evidence;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Configuration section "Evidence".</summary>
public sealed class EvidenceOptions
{
    [Setting("Evidence:MaxAgeDays", "Evidence observed longer ago is stale; not set: age does not matter.", Minimum = 1, Maximum = 3650)]
    public int? MaxAgeDays { get; set; }

    [Setting("Evidence:MaxBytes", "Largest uploaded file, in bytes.", Minimum = 1024, Maximum = 1L << 30)]
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
        var problems = SettingBounds.Problems(options).ToList();
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
