namespace ChatOpsVerifier.Host.Configuration;

internal sealed class FileSecretsSource(IReadOnlyList<KeyValuePair<string, string?>> values) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(values);

    private sealed class Provider : ConfigurationProvider
    {
        public Provider(IEnumerable<KeyValuePair<string, string?>> values)
        {
            foreach (var (key, value) in values)
            {
                Data[key] = value;
            }
        }

        public override string ToString() => "a file named by the …File setting";
    }
}
