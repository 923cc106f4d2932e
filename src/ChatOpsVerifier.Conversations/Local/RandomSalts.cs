using System.Security.Cryptography;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Local;

internal sealed class RandomSalts : ISalts
{
    private const int HexDigits = 32;

    public string Next() => RandomNumberGenerator.GetHexString(HexDigits, lowercase: true);
}
