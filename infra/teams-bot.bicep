// The Azure side of Microsoft Teams: the Azure Bot, which hands what people say in Teams to this program, and its Teams channel.
// Before it: an app registration (.github/TEAMS.md). The program itself runs wherever you keep it: its SQLite database
// wants a real disk, which the file shares of Azure's container services are not.
//
//   az deployment group create --resource-group GROUP --template-file infra/teams-bot.bicep \
//     --parameters appId=APPLICATION-ID publicHost=verifier.example.com

@description('Application (client) id of the app registration; the setting Teams:AppId.')
@minLength(36)
@maxLength(36)
param appId string

@description('Directory (tenant) id of the app registration; the setting Teams:TenantId.')
@minLength(36)
@maxLength(36)
param tenantId string = tenant().tenantId

@description('Host name under which Teams reaches the program with https; also in the settings Web:PublicUrl and AllowedHosts.')
param publicHost string

@description('Name of the bot in Azure; unique in the resource group.')
@minLength(4)
@maxLength(42)
param name string = 'chatops-verifier'

@description('What people see in Teams where the app itself does not say it.')
@maxLength(35)
param displayName string = 'ChatOps Verifier'

@description('F0 is free; messages over the Teams channel cost nothing in S1 either, which adds a service level.')
@allowed([
  'F0'
  'S1'
])
param sku string = 'F0'

var endpoint = 'https://${publicHost}/api/messages'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    description: 'Works a verification report with its operator until everything in it is proven.'
    endpoint: endpoint
    msaAppId: appId
    // Multi-tenant bots can no longer be made, and this one serves one tenant.
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenantId
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
      acceptedTerms: true
    }
  }
}

@description('Where Teams posts activities.')
output messagingEndpoint string = endpoint
